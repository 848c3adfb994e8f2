-- SPDX-FileCopyrightText: 2026 The Tallylight authors
-- SPDX-License-Identifier: Apache-2.0

-- Grows with each change of a thread that others are told of: of two messages about it, the one with the higher number is the later one,
-- whichever process sent it.
alter table thread add column revision bigint not null default 0;

-- Work that one process at a time may do, and until when it is that one.
create table lease (
  name text primary key,
  holder text not null,
  held_until bigint not null
);
