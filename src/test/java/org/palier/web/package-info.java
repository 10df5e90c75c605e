@NullMarked
package org.palier.web;

import org.jspecify.annotations.NullMarked;
