// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/program.h"
#include "net/coredumps.h"

int main(int argc, char** argv)
{
    tallylight::net::forbidCoreDumps();
    return tallylight::ctl::runProgram(argc, argv);
}
