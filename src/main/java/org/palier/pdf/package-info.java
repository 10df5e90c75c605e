/// Pages as PDF files: tagged, with their fonts inside, made from the views that are printed.
@NullMarked
package org.palier.pdf;

import org.jspecify.annotations.NullMarked;
