// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/imagedecode.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace tallylight::net {

wire::Result<QImage> decodeImage(const QByteArray& bytes, const ImageLimits& limits)
{
    static const std::array<QByteArray, 5> kFormats{"png", "jpeg", "gif", "webp", "ico"};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    // The first reader names the format; the second is bound to it, so that no other decoder gets to see the bytes.
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (std::find(kFormats.begin(), kFormats.end(), format) == kFormats.end()) {
        return wire::failure(wire::ErrorCode::BadPayload, "not a picture that we show");
    }
    QImageReader reader(&buffer, format);
    const QSize size = reader.size();
    if (size.isEmpty()) {
        return wire::failure(wire::ErrorCode::BadPayload, "a picture without a size");
    }
    if (size.width() > limits.maxPixels.width() || size.height() > limits.maxPixels.height()) {
        return wire::failure(wire::ErrorCode::TooLarge, "a picture of more pixels than we take");
    }
    if (size.width() > limits.shownPixels.width() || size.height() > limits.shownPixels.height()) {
        reader.setScaledSize(size.scaled(limits.shownPixels, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (image.isNull()) {
        return wire::failure(wire::ErrorCode::BadPayload, "a broken picture");
    }
    return image;
}

wire::Result<QByteArray> imageBytesOfDataUrl(const QByteArray& url)
{
    const qsizetype comma = url.indexOf(',');
    const QByteArray head = url.left(std::max<qsizetype>(comma, 0)).toLower();
    if (!head.startsWith("data:image/")) {
        return wire::failure(wire::ErrorCode::BadPayload, "a data URL of no picture");
    }
    const QByteArray body = QByteArray::fromPercentEncoding(url.mid(comma + 1));
    if (!head.endsWith(";base64")) {
        return body;
    }
    const auto decoded = QByteArray::fromBase64Encoding(body, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        return wire::failure(wire::ErrorCode::BadPayload, "a data URL of bad base64");
    }
    return *decoded;
}

} // namespace tallylight::net
