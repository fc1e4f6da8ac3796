/** What the tests share: an election with known secrets, and tally-service as this service sees it. */
package org.dauys.observer.testing;
