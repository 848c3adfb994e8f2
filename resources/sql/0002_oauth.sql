-- SPDX-FileCopyrightText: 2026 The Tallylight authors
-- SPDX-License-Identifier: Apache-2.0

-- Sign-in of programs. Codes and tokens stand here as their SHA-256 alone.

create table oauth_client (
  id text primary key,
  name text not null,
  -- One per line: a URI holds no line end.
  redirect_uris text not null,
  created_at bigint not null
);
create index oauth_client_by_age on oauth_client (created_at);

-- What one person allowed one client, from the code on: without it there is no token. Deleting it signs the client out.
create table oauth_grant (
  id text primary key,
  client_id text not null references oauth_client (id) on delete cascade,
  account_id text not null references account (id),
  scope text not null,
  nonce text,
  redirect_uri text not null,
  code_hash text not null unique,
  code_challenge text not null,
  code_expires_at bigint not null,
  code_used_at bigint,
  created_at bigint not null,
  used_at bigint not null,
  expires_at bigint not null
);
create index oauth_grant_of_account on oauth_grant (account_id, used_at);
create index oauth_grant_of_client on oauth_grant (client_id);
create index oauth_grant_by_end on oauth_grant (expires_at);

create table oauth_token (
  secret_hash text primary key,
  grant_id text not null references oauth_grant (id) on delete cascade,
  kind text not null,
  -- The refresh token that it was given for; null for what came of the code.
  parent_hash text,
  created_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  withdrawn smallint not null
);
create index oauth_token_of_grant on oauth_token (grant_id, created_at);
create index oauth_token_of_parent on oauth_token (parent_hash);
create index oauth_token_by_end on oauth_token (expires_at);

-- Keys of the hub's own.
create table hub_secret (
  name text primary key,
  value text not null
);

-- A JSON object; null for keys made before.
alter table api_key add column permissions text;
