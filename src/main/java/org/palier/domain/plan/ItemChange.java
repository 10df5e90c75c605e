package org.palier.domain.plan;

/// One part of an item that became another. Dates are as ISO 8601 writes them and statuses by their
/// words; empty where there was or is nothing.
public record ItemChange(ItemField field, String before, String after) {}
