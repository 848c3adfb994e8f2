// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace tallylight::net {

struct ImageLimits {
    //! A picture that says it is larger is not decoded at all.
    QSize maxPixels{1024, 1024};
    //! Made smaller than this while it is decoded, in both directions; icons are all that we show.
    QSize shownPixels{128, 128};
};

//! \brief A stranger's bytes as a picture: PNG, JPEG, GIF (its first frame), WebP or ICO by content, never by name. No SVG: a format that
//! can compute has no place here. Pure; for any thread. ErrorCode::TooLarge or BadPayload.
[[nodiscard]] wire::Result<QImage> decodeImage(const QByteArray& bytes, const ImageLimits& limits);

//! \brief The bytes of a `data:` URL that says it is an image; ErrorCode::BadPayload for anything else.
[[nodiscard]] wire::Result<QByteArray> imageBytesOfDataUrl(const QByteArray& url);

} // namespace tallylight::net
