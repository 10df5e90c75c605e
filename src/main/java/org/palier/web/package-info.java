/// Pages, languages, sessions, errors and the defences every page stands behind.
@NullMarked
package org.palier.web;

import org.jspecify.annotations.NullMarked;
