-- A municipality's own provider for staff, and its broker (in practice DigiD) for residents.
-- Set by whoever runs the installation, as the owner; the app reads it through the door of identity.

create table provider (
  municipality_id uuid not null references municipality,
  audience text not null check (audience in ('staff', 'resident')),
  issuer text not null,
  client_id text not null,
  authentication text not null check (authentication in ('client-secret', 'private-key-jwt')),
  -- The secret or the private key, encrypted with the installation's key; and the key's public half.
  credential text not null,
  public_key jsonb,
  accepted_levels text[] not null,
  max_age integer not null check (max_age >= 0),
  scopes text[] not null,
  -- Which values of which claim give which roles: who has one is let in without an invitation.
  mapping jsonb,
  local_way boolean not null,
  signs_out_there boolean not null,
  set_at timestamptz not null,
  primary key (municipality_id, audience),
  check (audience = 'staff' or cardinality(accepted_levels) > 0),
  check (audience = 'staff' or mapping is null),
  check ((authentication = 'private-key-jwt') = (public_key is not null))
);

-- Somebody who is under way to the provider and back: once, by the browser that set out.

create table provider_attempt (
  municipality_id uuid not null references municipality,
  state_hash text not null,
  audience text not null check (audience in ('staff', 'resident')),
  browser_hash text not null,
  body text not null,
  expires_at timestamptz not null,
  primary key (municipality_id, state_hash)
);

-- Whom an account belongs to at the provider: a fingerprint of issuer and subject, for a broker's
-- subject may be a citizen service number.

create table provider_binding (
  municipality_id uuid not null,
  audience text not null check (audience in ('staff', 'resident')),
  subject_hash text not null,
  issuer text not null,
  account_id uuid not null,
  from_claims boolean not null,
  bound_at timestamptz not null,
  primary key (municipality_id, audience, subject_hash),
  unique (municipality_id, account_id),
  foreign key (municipality_id, account_id) references account (municipality_id, id)
);

-- Logout tokens that were taken, so that none is taken twice.

create table provider_logout (
  municipality_id uuid not null references municipality,
  token_hash text not null,
  expires_at timestamptz not null,
  primary key (municipality_id, token_hash)
);

alter table session add column provider_hint text;
create index session_at_provider on session (municipality_id, provider_session)
  where provider_session is not null;

alter table provider enable row level security;
alter table provider_attempt enable row level security;
alter table provider_binding enable row level security;
alter table provider_logout enable row level security;
create policy identity_only on provider for select using (door() = 'identity');
create policy identity_only on provider_attempt using (door() = 'identity');
create policy identity_only on provider_binding using (door() = 'identity');
create policy identity_only on provider_logout using (door() = 'identity');
grant select on provider to voorop_app;
grant select, insert, delete on provider_attempt, provider_binding, provider_logout to voorop_app;

-- An account that came in through the resident's provider is never opened by another way: no code of
-- one's own, no passkey, no new letter. Here, so that it holds whatever code or release asks for it.

create function opens_only_through_provider() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  if new.way <> 'provider' and exists (
    select from provider_binding b
     where b.municipality_id = new.municipality_id and b.account_id = new.account_id
       and b.audience = 'resident')
  then
    raise exception 'this account opens through its provider only' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger opens_only_through_provider before insert on session
  for each row execute function opens_only_through_provider();

-- Somebody the provider vouches for may come without an address of their own that is verified.

alter table person drop constraint person_municipality_id_email_key;
create unique index person_municipality_id_email_key on person (municipality_id, email) where email <> '';
