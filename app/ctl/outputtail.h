// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>

namespace tallylight::ctl {

//! \brief The end of what a command writes, made fit to be read as a message. Bounded, however much comes.
class OutputTail
{
public:
    void append(std::string_view bytes);

    //! \brief True until something came.
    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }

    //! \brief The last lines that show something, oldest first, joined by LF. Of a line that was overwritten (a progress bar's CR) the last
    //! state; escape sequences, control and bidirectional characters are gone.
    [[nodiscard]] std::string text() const;

private:
    std::string m_bytes;
    bool m_isCut = false;
};

} // namespace tallylight::ctl
