/**
 * The campaign: meetings and debates with their reach, profiles, reports of banned material, seminars. Knows candidates,
 * contests and draws, and opens cases at party control; knows no voter.
 */
package org.dauys.registration.campaign;
