// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/logging.h"

Q_LOGGING_CATEGORY(lcStream, "tallylight.net.stream", QtWarningMsg)
Q_LOGGING_CATEGORY(lcApi, "tallylight.net.api", QtWarningMsg)
