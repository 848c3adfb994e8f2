-- SPDX-FileCopyrightText: 2026 The Tallylight authors
-- SPDX-License-Identifier: Apache-2.0

-- Times are milliseconds since 1970, flags 0 or 1, ids opaque text. Each statement ends in a semicolon at the end of a line.

create table organization (
  id text primary key,
  slug text not null unique,
  name text not null,
  logo text,
  created_at bigint not null
);

create table account (
  id text primary key,
  email text not null unique,
  name text not null,
  password_hash text not null,
  created_at bigint not null
);

create table member (
  org_id text not null references organization (id),
  account_id text not null references account (id),
  role text not null,
  created_at bigint not null,
  primary key (org_id, account_id)
);
create index member_of_account on member (account_id, created_at);

create table api_key (
  id text primary key,
  account_id text not null references account (id),
  org_id text references organization (id),
  name text not null,
  secret_hash text not null unique,
  created_at bigint not null,
  expires_at bigint
);
create index api_key_of_account on api_key (account_id, created_at);

create table session (
  id text primary key,
  account_id text not null references account (id),
  secret_hash text not null unique,
  created_at bigint not null,
  expires_at bigint not null
);
create index session_by_end on session (expires_at);

create table agent (
  org_id text not null references organization (id),
  id text not null,
  title text not null,
  description text,
  icon text,
  created_by text not null,
  created_at bigint not null,
  updated_at bigint not null,
  primary key (org_id, id)
);
create index agent_by_title on agent (org_id, title, created_at);

create table thread (
  org_id text not null references organization (id),
  id text not null,
  title text not null,
  description text,
  status text not null,
  created_by text not null references account (id),
  agent_id text not null,
  trigger_id text,
  branch text,
  metadata text not null,
  created_at bigint not null,
  updated_at bigint not null,
  run_started_at bigint,
  last_progress_at bigint,
  hidden smallint not null,
  primary key (org_id, id)
);
create index thread_by_update on thread (org_id, updated_at);
create index thread_running on thread (org_id, created_by) where status = 'in_progress';

create table message (
  org_id text not null,
  thread_id text not null,
  position bigint not null,
  id text not null unique,
  role text not null,
  parts text not null,
  created_at bigint not null,
  updated_at bigint not null,
  primary key (org_id, thread_id, position),
  foreign key (org_id, thread_id) references thread (org_id, id)
);

create table run (
  id text primary key,
  org_id text not null,
  thread_id text not null,
  reporter text not null references account (id),
  agent_id text not null,
  status text not null,
  step_count bigint not null,
  cancel_requested smallint not null,
  superseded smallint not null,
  started_at bigint not null,
  progress_at bigint not null,
  foreign key (org_id, thread_id) references thread (org_id, id)
);
-- The database itself holds a thread to one run at a time.
create unique index run_active on run (org_id, thread_id) where status = 'in_progress';

create table report_answer (
  org_id text not null references organization (id),
  account_id text not null references account (id),
  report_key text not null,
  fingerprint text not null,
  status integer not null,
  body text not null,
  created_at bigint not null,
  primary key (org_id, account_id, report_key)
);
create index report_answer_by_age on report_answer (created_at);
