// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/surfaces.h"

#include <vector>

namespace tallylight::test {

//! \brief Every page of the settings, every step of signing in with each of its problems, and what is asked once.
void addDialogs(std::vector<Surface>& all);

} // namespace tallylight::test
