/** What the OpenAPI documents of all services say in the same way. Knows operations, not what they do. */
package org.dauys.kit.openapi;
