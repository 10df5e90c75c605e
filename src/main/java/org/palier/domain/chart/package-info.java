/// The geometry of charts, ready for a template to draw.
@NullMarked
package org.palier.domain.chart;

import org.jspecify.annotations.NullMarked;
