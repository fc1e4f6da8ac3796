/** Published objects of other services, fetched by hash. Trusts the hash, never the peer. */
package org.dauys.kit.peers;
