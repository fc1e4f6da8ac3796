/** Short messages to phones: through an HTTP gateway, or into the demo inbox. Knows no reason for sending one. */
package org.dauys.registration.sms;
