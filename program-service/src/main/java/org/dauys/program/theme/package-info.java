/**
 * Themes and the editable dictionary by which a text finds its theme. May not know where texts come from.
 */
package org.dauys.program.theme;
