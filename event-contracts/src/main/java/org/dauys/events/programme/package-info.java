/** Published programme versions and answers to proposals. */
package org.dauys.events.programme;
