/// Reads questionnaires/*.yaml into domain types, publishes them and serves what is published.
@NullMarked
package org.palier.referential;

import org.jspecify.annotations.NullMarked;
