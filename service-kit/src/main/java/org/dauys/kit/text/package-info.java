/** Text as people send it in, on its way to a database. Knows no language and no meaning. */
package org.dauys.kit.text;
