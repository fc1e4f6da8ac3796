package org.dauys.voting.status;

import java.util.List;

/** Announcements of one election, newest first. */
public record AnnouncementList(List<Announcement> items) {}
