-- Choosing a colleague in a municipality where tens of thousands work: the first of everybody by name, and
-- the few experts by experience among them, without reading all the others.

create index people_by_name on person (municipality_id, name, id);
create index experts_by_name on person (municipality_id, name, id) where 'expert' = any (roles);
