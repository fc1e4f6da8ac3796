/** Seminars of the School of Political Management as attendance records of candidates. */
package org.dauys.registration.campaign.seminar;
