// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/program.h"

int main(int argc, char** argv)
{
    return tallylight::ctl::runProgram(argc, argv);
}
