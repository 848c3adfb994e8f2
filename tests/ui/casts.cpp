// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/surfaces.h"

namespace tallylight::test {

Cast plainCast()
{
    Cast cast;
    cast.person = QStringLiteral("Ωα");
    cast.server = QStringLiteral("ξενία");
    cast.orgs = {"Άλφα", "Βήτα"};
    cast.titles = {"Τίτλος"};
    cast.agents = {"Έν"};
    cast.snippet = "Λόγος";
    cast.reason = "Ουκ";
    cast.caFile = QStringLiteral("/χ");
    return cast;
}

Cast livelyCast()
{
    Cast cast;
    cast.person = QStringLiteral("ana.souza@padaria.example");
    cast.server = QStringLiteral("studio.decocms.com");
    cast.orgs = {"Padaria Souza", "مخبز النور"};
    cast.titles = {"Which of the two invoices is the right one?",
                   "Move the bakery’s shop to the new theme, and check every page on a telephone",
                   "Traduzir o cardápio",
                   "ترجمة قائمة الطعام إلى العربية",
                   "Weekly report",
                   "在庫の確認",
                   "Answer the reviews of the last month"};
    cast.agents = {"Decopilot", "Copy Editor", "Site Reliability Engineer for the Whole Company", "المترجم"};
    cast.snippet = "I have compared both documents line by line, and the totals differ by the delivery: one of them has it twice, "
                   "the other one not at all. Shall I";
    cast.reason = "You are not a member of this organization";
    cast.caFile = QStringLiteral("/home/ana/certificates/of/the/company/authority.pem");
    return cast;
}

Cast hostileCast()
{
    // RIGHT-TO-LEFT OVERRIDE and isolates that nothing ends, a line and a paragraph separator, a NUL's stand-in, combining marks.
    std::string text = "<b>bold</b><img src=x onerror=alert(1)> &amp; &copy \u202e\u2066\u2067 evil \u2029\n\r\t\u2028 %1 %n %2 ";
    text += "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a ";
    while (text.size() < 10'000) {
        text += text.size() % 3 == 0 ? "WWWWWWWWWW" : "\u05d0\u05d1 ";
    }
    const QString shown = QString::fromStdString(text);
    // The path is one that the person chose.
    return {shown, shown, {text, text}, {text}, {text}, text, text, QStringLiteral("/χ")};
}

} // namespace tallylight::test
