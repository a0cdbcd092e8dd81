# The kernels are compiled once per instruction set; see nn/kernels.hpp for why all give the same bytes.
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/nn/kernels_sse2.cpp PROPERTIES COMPILE_OPTIONS "-O3;-fno-trapping-math;-fno-math-errno;-ffinite-math-only;-fno-signed-zeros;-msse2;-Wno-ignored-attributes;-Wno-old-style-cast")
  set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/nn/kernels_avx2.cpp PROPERTIES COMPILE_OPTIONS "-O3;-fno-trapping-math;-fno-math-errno;-ffinite-math-only;-fno-signed-zeros;-mavx2;-Wno-ignored-attributes;-Wno-old-style-cast")
  set_source_files_properties(${CMAKE_CURRENT_SOURCE_DIR}/nn/kernels_avx512.cpp PROPERTIES COMPILE_OPTIONS
    "-O3;-fno-trapping-math;-fno-math-errno;-ffinite-math-only;-fno-signed-zeros;-mavx512f;-mavx512bw;-mavx512vl;-mavx512dq;-mprefer-vector-width=512;-Wno-ignored-attributes;-Wno-uninitialized;-Wno-maybe-uninitialized;-Wno-old-style-cast")
else()
  message(FATAL_ERROR "no kernels for ${CMAKE_SYSTEM_PROCESSOR} yet: see language/nn/kernels.hpp")
endif()
