/** Lists that are read page by page. */
package org.dauys.kit.page;
