/** The one rule by which published figures withhold what would tell of a few people. Knows numbers, not what they count. */
package org.dauys.registration.smallcells;
