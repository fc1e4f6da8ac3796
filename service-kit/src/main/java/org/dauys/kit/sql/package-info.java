/** Plain SQL with typed parameters and rows, inside the caller's transaction if there is one. Knows no table, and lets no value of a row into an exception. */
package org.dauys.kit.sql;
