/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The greatest eigenvalue of a symmetric matrix that has numbers only on its diagonal and beside it. */
#ifndef SITNET_TRIDIAGONAL_H
#define SITNET_TRIDIAGONAL_H

#include <glib.h>

typedef struct {
  double greatest, second; /* eigenvalues; second is −HUGE_VAL in a matrix of one row */
  double last;             /* the last number of the eigenvector of the greatest, when its length is 1; above 0 */
} SitnetTridiagonalTop;

/* `diagonal` holds n ≥ 1 numbers, `beside` n − 1, all above 0. `vector` (n, or NULL) becomes the eigenvector of the
   greatest eigenvalue, of length 1, all above 0; `scratch` holds 2 n. Sturm counts, then one twisted factorization
   (Parlett and Dhillon 1997), so that also very small numbers of the vector are right. */
SitnetTridiagonalTop sitnet_tridiagonal_top (const double *diagonal, const double *beside, guint n, double *scratch,
                                             double *vector);

#endif
