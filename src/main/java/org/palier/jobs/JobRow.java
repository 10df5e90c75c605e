package org.palier.jobs;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A row of the table `job`.
@MappedEntity("job")
record JobRow(
    @Id String name, String holder, LocalDateTime leaseUntil, @Nullable LocalDateTime ranAt) {}
