// The entry point that all rooms' test programs share.
#define BOOST_TEST_MODULE policygraph
#include <boost/test/unit_test.hpp>
