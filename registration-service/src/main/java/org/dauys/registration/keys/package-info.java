/** Key files: read from where they are configured, made on first start in demo mode only. Knows no use of any key. */
package org.dauys.registration.keys;
