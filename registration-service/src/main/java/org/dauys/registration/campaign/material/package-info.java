/** Reports of banned campaign material, from anybody to the controllers of the territory. */
package org.dauys.registration.campaign.material;
