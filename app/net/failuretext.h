// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>

namespace tallylight::net {

//! \brief The words for failures, of net and account: they go up in a wire::Error, and people read them below a page's title.
//!
//! Whole sentences without the full stop, in the interface's language; English in a program that installs no translation.
struct FailureText {
    Q_DECLARE_TR_FUNCTIONS(Failures)
};

} // namespace tallylight::net
