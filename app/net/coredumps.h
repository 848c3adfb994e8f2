// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QProcess;

namespace tallylight::net {

//! \brief This process leaves no core dump from now on, in which its tokens would lie on the disk (docs/decisions/0009-secrets-at-rest.md).
//! Call it first of all, before a token is read and while there is one thread.
void forbidCoreDumps();

//! \brief Puts back what was so before: for a child, which is a program of its own, between fork and exec. Async-signal-safe. Nothing where
//! they were not forbidden.
void allowCoreDumpsAgain();

//! \brief Starts a child that outlives us, with core dumps as they were. \return as QProcess::startDetached().
bool startDetached(QProcess& child);

} // namespace tallylight::net
