-- A journal of millions of lines, for who looks through all of it: the newest first, and what was refused.
-- Built beside people who write in it, and so statement by statement, outside a transaction.

create index concurrently if not exists journal_in_time on journal (municipality_id, at, id);
create index concurrently if not exists journal_refused on journal (municipality_id, at, id) where not allowed;
