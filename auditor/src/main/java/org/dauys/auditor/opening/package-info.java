/** Whether a ballot that was revealed instead of cast contains what its voter meant. Knows no way to cast one. */
package org.dauys.auditor.opening;
