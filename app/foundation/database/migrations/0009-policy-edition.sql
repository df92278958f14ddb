-- While two releases serve side by side, the newest policy holds: an older release that starts later leaves
-- it alone. Rows of edition 0 are of a release that does not know editions yet.

alter table access_rule add column edition integer not null default 0;

create function newest_policy_stays() returns trigger language plpgsql set search_path = public as $$
begin
  if tg_op = 'DELETE' then
    if old.edition > coalesce(nullif(current_setting('app.policy_edition', true), ''), '0')::integer then
      return null;
    end if;
    return old;
  end if;
  if exists (select from access_rule a where a.edition > new.edition) then
    return null;
  end if;
  return new;
end $$;

create trigger newest_policy_stays before insert or delete on access_rule
  for each row execute function newest_policy_stays();
