/** Results of elections and ratings of contests. */
package org.dauys.events.result;
