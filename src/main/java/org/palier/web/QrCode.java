package org.palier.web;

/// A QR code ready to be drawn: a square of `size` modules, its quiet zone included, and the path
/// of the dark ones.
public record QrCode(String text, int size, String path) {}
