package org.palier.territory;

/// A picture as we wrote it ourselves, in PNG; width and height in pixels.
record Picture(int width, int height, byte[] png) {}
