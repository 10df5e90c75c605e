@org.jspecify.annotations.NullMarked
package org.palier.domain.versions;
