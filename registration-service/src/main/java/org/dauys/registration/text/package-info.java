/** What texts and names may be in what people send; knows no feature of this service. */
package org.dauys.registration.text;
