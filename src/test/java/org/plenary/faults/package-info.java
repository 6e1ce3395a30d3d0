/** The server as a process of its own, and what is left after something has been killed. */
package org.plenary.faults;
