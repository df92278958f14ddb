-- Passkeys: the public half of a key that lives on somebody's device. One that was withdrawn opens nothing
-- any more, and stays for a while so that its owner can see that it was.

create table passkey (
  municipality_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null,
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, credential_id),
  foreign key (municipality_id, account_id) references account (municipality_id, id)
);
create index passkeys_of_account on passkey (municipality_id, account_id);

-- A question that one browser has to sign, once and soon. Without an account: somebody who signs in.

create table passkey_challenge (
  municipality_id uuid not null references municipality,
  browser_hash text not null,
  purpose text not null check (purpose in ('make', 'sign-in', 'prove')),
  account_id uuid,
  challenge text not null,
  expires_at timestamptz not null,
  primary key (municipality_id, browser_hash)
);

alter table passkey enable row level security;
alter table passkey_challenge enable row level security;
create policy identity_only on passkey using (door() = 'identity');
create policy identity_only on passkey_challenge using (door() = 'identity');
grant select, insert, update, delete on passkey, passkey_challenge to voorop_app;

-- When somebody last chose another secret of their own, so that they can see that it was changed.

alter table account add column secret_changed_at timestamptz;
