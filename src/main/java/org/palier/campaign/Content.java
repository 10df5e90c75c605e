package org.palier.campaign;

import org.palier.domain.campaign.Audience;
import org.palier.domain.campaign.Dates;
import org.palier.domain.campaign.ReminderDays;
import org.palier.domain.campaign.SendingHours;

/// What staff decide of a campaign beside its messages; `questionnaire` is its id.
record Content(
    String name,
    String questionnaire,
    Dates dates,
    Audience audience,
    ReminderDays reminders,
    SendingHours hours) {

  static final int NAME_LIMIT = 120;
}
