-- How a session was opened, when its owner last showed who they are, and its name at the provider.
-- The defaults serve a release that does not know these columns yet and runs beside this one.

alter table session
  add column way text not null default 'own' check (way in ('own', 'passkey', 'provider')),
  add column proved_at timestamptz not null default now(),
  add column provider_session text;
