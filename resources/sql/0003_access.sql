-- SPDX-FileCopyrightText: 2026 The Tallylight authors
-- SPDX-License-Identifier: Apache-2.0

-- One row, whose number grows whenever a key, a sign-in or a membership is taken away or a membership given: those who are in are looked
-- at again.
create table access_version (
  version bigint not null
);
insert into access_version (version) values (0);
